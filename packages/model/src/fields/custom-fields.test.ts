import { expect } from '@open-wc/testing';
import { defineCustomField, type DefineCustomFieldInput } from '../commands/define-custom-field.js';
import { createOpportunity } from '../commands/create-opportunity.js';
import { editCustomField } from '../commands/edit-custom-field.js';
import { editRecord } from '../commands/edit-record.js';
import { worldWithPipeline, type World } from '../commands/world.fixture.js';
import { WORKSPACE_ID } from '../records/workspace.js';
import { choicesOf, customFieldsOf, strayFieldsOf, valueOf, type CustomSchema } from './custom-fields.js';

const title = { en: 'Region', zh: '大区' };
const region: DefineCustomFieldInput = { of: 'opportunity', name: 'region', schema: { type: 'string', title, enum: ['North', 'South'] } };

function worldWith(...fields: DefineCustomFieldInput[]): World {
  const world = worldWithPipeline();
  world.done(createOpportunity, { id: 'd', pipelineId: 'p', fields: { name: 'Press', custom: { 'Deal type': 'New' } } });
  for (const field of fields) world.done(defineCustomField, field);
  return world;
}

const defined = (world: World) => customFieldsOf(world.get('workspace', WORKSPACE_ID), 'opportunity');
const edit = (name: string, value: never) => ({ type: 'opportunity' as const, id: 'd', name, value });

describe('a field that a workspace defines', () => {
  it('keeps its choices in the order they were defined in, whole numbers too', () => {
    const [field] = defined(worldWith({ ...region, schema: { ...region.schema!, enum: ['30', '7', 'none', '12'] } }));
    expect([choicesOf(field!), Object.keys(field!.enum!).sort()]).to.deep.equal([['30', '7', 'none', '12'], ['12', '30', '7', 'none']]);
    expect([choicesOf({ name: 'custom.site', type: 'url', label: title }), choicesOf(defined(worldWith(region))[0]!)]).to.deep.equal([[], ['North', 'South']]);
  });

  it('is a row like any other: type, choices, range and texts follow from it', () => {
    const world = worldWith(
      region, { of: 'opportunity', name: 'seats', schema: { type: 'integer', title, minimum: 1, maximum: 500 } }, { of: 'opportunity', name: 'site', schema: { type: 'string', title, format: 'uri', description: title } },
      { of: 'account', name: 'tier', schema: { type: 'string', title } },
    );
    expect(defined(world)).to.deep.equal([
      { name: 'custom.region', type: 'enum', label: title, enum: { North: { en: 'North', zh: 'North' }, South: { en: 'South', zh: 'South' } } },
      { name: 'custom.seats', type: 'int', label: title, max: 500, min: 1 }, { name: 'custom.site', type: 'url', label: title, help: title },
    ]);
    expect(customFieldsOf(undefined, 'opportunity')).to.deep.equal([]);
    expect(defined(world), 'worked out once').to.equal(defined(world));
  });

  it('keeps its place when it is said anew, and leaves values readable when it is taken away', () => {
    const world = worldWith(region, { of: 'opportunity', name: 'seats', schema: { type: 'integer', title } });
    world.done(editCustomField, edit('region', 'North' as never));
    world.done(defineCustomField, { ...region, schema: { ...region.schema!, enum: ['East'] } });
    expect(defined(world).map(({ name }) => name)).to.deep.equal(['custom.region', 'custom.seats']);
    world.done(defineCustomField, { ...region, schema: null });
    world.done(defineCustomField, { of: 'opportunity', name: 'seats', schema: null });
    const deal = world.get('opportunity', 'd')!;
    expect([defined(world), valueOf(deal, 'custom.region'), strayFieldsOf(deal, []).map(({ label }) => label.en)]).to.deep.equal([[], 'North', ['Deal type', 'region']]);
  });

  it('is set by itself, and what others say in custom stays', () => {
    const world = worldWith(region);
    world.done(editCustomField, edit('region', 'South' as never));
    expect(world.get('opportunity', 'd')!.custom).to.deep.equal({ 'Deal type': 'New', region: 'South' });
    world.done(editRecord, { type: 'opportunity', id: 'd', fields: { custom: { region: 'North', seats: 3 } } });
    world.done(editCustomField, edit('region', null as never));
    expect(world.get('opportunity', 'd')!.custom).to.deep.equal({ seats: 3 });
  });

  it('refuses a value that does not fit, and a field nobody defined', () => {
    const world = worldWith(region);
    expect(world.refused(editCustomField, edit('region', 'West' as never)).problems).to.deep.equal([{ field: 'custom.region', code: 'choice', value: 'West' }]);
    expect(world.refused(editCustomField, edit('Deal type', 'Old' as never)).code).to.equal('notFound');
    expect(world.refused(editCustomField, { ...edit('region', 'North' as never), id: 'x' }).code).to.equal('notFound');
    world.done(editCustomField, edit('region', 'North' as never));
    expect(world.refused(editCustomField, edit('region', 'North' as never)).code).to.equal('nothingToDo');
  });

  it('brings a workspace without settings those that have counted until now, and changes none that are there', () => {
    const world = worldWith({ ...region, inForce: { currency: 'EUR', timeZone: 'Europe/Berlin' } });
    world.done(defineCustomField, { ...region, name: 'other', inForce: { currency: 'USD', timeZone: 'UTC' } });
    const { currency, timeZone } = world.get('workspace', WORKSPACE_ID)!;
    expect([currency, timeZone, defined(world).length]).to.deep.equal(['EUR', 'Europe/Berlin', 2]);
  });

  it('is refused where its definition says nothing', () => {
    const world = worldWith(), schema: CustomSchema = { type: 'string', title };
    const wrong: DefineCustomFieldInput[] = [
      { ...region, name: 'a.b' }, { ...region, name: ' a' }, { ...region, name: '' }, { ...region, of: 'quote' as never }, { ...region, schema: { ...schema, type: 'object' as never } },
      { ...region, schema: { ...schema, title: { en: 'Region', zh: ' ' } } }, { ...region, schema: { ...schema, enum: [] } }, { ...region, schema: { ...schema, enum: ['a', 'a'] } },
      { ...region, schema: { ...schema, format: 'email' as never } }, { ...region, schema: { ...schema, type: 'number', minimum: 2, maximum: 1 } },
      { ...region, requiredFrom: { p: 'nowhere' } }, { ...region, requiredFrom: { q: 'quote' } }, { ...region, requiredFrom: { p: 'lost' } }, { ...region, of: 'lead', requiredFrom: { p: 'quote' } },
    ];
    for (const input of wrong) expect(world.refused(defineCustomField, input).code, JSON.stringify(input)).to.equal('invalid');
    expect(wrong.map((input) => world.refused(defineCustomField, input).problems.map(({ field }) => field).join()), 'which part of it').to.deep.equal(['name', 'name', 'name', 'name', 'type', 'title', 'enum', 'enum', 'format', 'minimum', ...Array<string>(4).fill('requiredFrom')]);
  });

  it('of a newer version that is not understood is left out', () => {
    expect(customFieldsOf({ customFields: [{ of: 'opportunity', name: 'x', schema: { type: 'object', title } }, { of: 'opportunity', name: 'y' }, { of: 'opportunity', name: 'z', schema: { type: 'toString', title } }] }, 'opportunity')).to.deep.equal([]);
  });
});
