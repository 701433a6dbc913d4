import { constantOf, cut, isObject, type Json, object, pick, textOf, type Work } from './json.ts';
import { type DescribedField, type Format, formats } from './pack.ts';

/** Paths of groups are put before those of their fields, so that no field holds others. */
export function readFields(
  given: Json,
  before: string,
  file: Json,
  depth: number,
  work: Work,
): DescribedField[] {
  if (depth > 8) return [];
  work.spend(5);
  const { $ref, ...own } = given;
  const base = typeof $ref === 'string' ? object(pick(file, $ref)) : {};
  work.spend(Object.keys(object(own.params)).length + Object.keys(object(base.params)).length);
  const field: Json = { ...base, ...own, params: { ...object(base.params), ...object(own.params) } };
  const join = (path: string) => (/^[#@$]/.test(path) || before === '' ? path : `${before}.${path}`);
  if (Array.isArray(field.fields)) {
    const path = typeof field.path === 'string' ? join(field.path) : before;
    return field.fields.flatMap((one) => readFields(object(one), path, file, depth + 1, work));
  }
  const constant = field.value ?? (String(field.path).startsWith('$.') ? field.path : undefined);
  const params = paramsOf(field, file, join, work);
  if (constant !== undefined) {
    const value = constantOf(constant, file);
    if (value === null) return [];
    return [
      {
        path: '',
        label: labelOf(field),
        format: formatOf(field),
        isShown: true,
        params: { ...params, value: [value] },
      },
    ];
  }
  if (typeof field.path !== 'string') return [];
  return [
    {
      path: join(field.path).slice(0, 500),
      label: labelOf(field),
      format: formatOf(field),
      isShown: field.visible !== 'never',
      params,
    },
  ];
}

const labelOf = ({ label, path }: Json) => cut(textOf(label) || textOf(path), 40);
const formatOf = ({ format }: Json): Format =>
  formats.includes(format as Format) && format !== 'steps' && format !== 'units' ? (format as Format) : 'raw';

/** One entry out of many that a parameter refers to, so that its length can be counted. */
function tableIn(given: unknown, file: Json): object {
  if (Array.isArray(given)) return given;
  if (typeof given === 'string') return object(pick(file, given));
  const map = object(pick(file, textOf(object(given).map)));
  return object(map.values ?? map);
}

/** What we understand of the parameters, as texts. Paths stay paths, constants become their values. */
function paramsOf(
  field: Json,
  file: Json,
  join: (path: string) => string,
  work: Work,
): Record<string, string[]> {
  const params = object(field.params);
  const found: Record<string, string[]> = {};
  for (const [name, given] of Object.entries(params)) {
    work.spend(Object.keys(tableIn(given, file)).length);
    if (name === '$ref') {
      const table = object(pick(file, textOf(given)));
      const pairs = Object.entries(table).flatMap(([key, value]) =>
        typeof value === 'string' || typeof value === 'number' ? [key, cut(String(value), 80)] : [],
      );
      if (pairs.length > 0 && pairs.length < 500) found.enum = pairs;
    } else if (isObject(given) && typeof given.map === 'string' && typeof given.keyPath === 'string') {
      const map = object(pick(file, given.map));
      const pairs = Object.entries(object(map.values ?? map)).flatMap(([key, value]) => {
        const one = constantOf(value, file);
        return one === null ? [] : [key, one];
      });
      if (pairs.length > 0 && pairs.length < 490) found[`${name}Map`] = [join(given.keyPath), ...pairs];
    } else if (name.endsWith('Path')) {
      if (typeof given === 'string') {
        const constant = given.startsWith('$.') ? constantOf(given, file) : null;
        if (constant !== null) found[name.slice(0, -'Path'.length)] = [constant];
        else found[name] = [join(given).slice(0, 500)];
      }
    } else if (!['types', 'sources', 'message', 'senderAddress'].includes(name)) {
      const values = [given].flat().flatMap((one) => {
        const value = constantOf(one, file);
        return value === null ? [] : [value];
      });
      if (values.length > 0 && values.length < 100) found[name.slice(0, 40)] = values;
    }
  }
  return found;
}
