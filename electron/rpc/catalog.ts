import { addProduct } from '../services/catalog/add-product.ts';
import { changeProduct } from '../services/catalog/change-product.ts';
import { findProduct } from '../services/catalog/find-product.ts';
import { goodsLists } from '../services/catalog/goods-lists.ts';
import { listCategories } from '../services/catalog/list-categories.ts';
import { listPlaces } from '../services/catalog/list-places.ts';
import { listProducts } from '../services/catalog/list-products.ts';
import { readShelf } from '../services/catalog/read-shelf.ts';
import { searchProducts } from '../services/catalog/search-products.ts';
import { setListEntry } from '../services/catalog/set-list-entry.ts';
import { matchPictures } from '../services/pictures/match-pictures.ts';
import { readPictures } from '../services/pictures/read-pictures.ts';
import { setPicture } from '../services/pictures/set-picture.ts';
import { signedIn, type Gate } from './gate.ts';
import type { RpcServices } from './rpc-services.ts';

export function catalogProcedures(gate: Gate, { context }: RpcServices) {
  return {
    categories: gate.catalog.categories.handler(() => listCategories(context)),
    shelf: gate.catalog.shelf.handler(({ input }) => readShelf(context, input)),
    search: gate.catalog.search.handler(({ input }) => searchProducts(context, input)),
    places: gate.catalog.places.handler(() => listPlaces(context)),
    list: gate.catalog.list.handler(({ input }) => listProducts(context, input)),
    find: gate.catalog.find.handler(({ input }) => findProduct(context, input)),
    addProduct: gate.catalog.addProduct.handler(({ context: call, input }) => addProduct(context, signedIn(call).actor, input)),
    changeProduct: gate.catalog.changeProduct.handler(({ context: call, input }) => changeProduct(context, signedIn(call).actor, input)),
    lists: gate.catalog.lists.handler(() => goodsLists(context)),
    setListEntry: gate.catalog.setListEntry.handler(({ context: call, input }) => setListEntry(context, signedIn(call).actor, input)),
    setPicture: gate.catalog.setPicture.handler(({ context: call, input }) => setPicture(context, signedIn(call).actor, input)),
    pictures: gate.catalog.pictures.handler(({ input }) => readPictures(context, input)),
    matchPictures: gate.catalog.matchPictures.handler(({ input }) => matchPictures(context, input)),
  };
}
