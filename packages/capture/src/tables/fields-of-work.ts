/** Words that say in what, or where, somebody works, and never stand in a company's name alone. */
export const FIELDS_OF_WORK = new Set(`sales marketing procurement purchasing sourcing operations logistics engineering finance accounting hr people talent it digital data security product
  products research development innovation strategy quality supply chain manufacturing production legal compliance communications brand growth customer client service services
  support business corporate commercial public affairs sustainability risk technology platform cloud software hardware europe emea dach asia apac americas america latam africa
  global international regional national north south east west northern southern central division department team vertrieb einkauf entwicklung technik qualität produktion
  storage energy power grid planning policy programs programmes partnerships media content design ux creative analytics ai ml mobility transport health
  education training learning fleet facilities assets estates property treasury tax audit insurance retail wholesale ecommerce merchandising safety
  environment esg climate water wind solar hydrogen systems networks infrastructure applications architecture investor relations
  ventas compras achats ventes recherche développement région nord sud est ouest`.split(/\s+/));
