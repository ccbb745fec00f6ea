import { defineRefusals } from '../../kernel/index.ts';

export const refuse = defineRefusals({
  place_unknown: {
    status: 404,
    zh: '区内没有编号为“{code}”的位置。请从位置目录中选择。',
    en: 'The zone has no place "{code}". Choose one of the list of places.',
  },
  place_code_exists: {
    status: 409,
    zh: '位置编号“{code}”已被使用。请换一个编号。',
    en: 'The place code "{code}" is taken. Choose another.',
  },
  place_parent_unfit: {
    status: 422,
    zh: '“{kind}”不能设在“{parentKind}”之下。可设在：{allowed}。',
    en: 'A {kind} cannot stand in a {parentKind}. It can stand in: {allowed}.',
  },
  geometry_malformed: {
    status: 400,
    zh: '图形无效：{reason}。请提供 GeoJSON 的 Point、LineString 或 Polygon，坐标为经度、纬度（WGS 84）。',
    en: 'The geometry is not valid: {reason}. Give a GeoJSON Point, LineString or Polygon with longitude and latitude (WGS 84).',
  },
});
