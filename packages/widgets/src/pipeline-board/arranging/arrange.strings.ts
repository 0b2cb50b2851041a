import { defineStrings } from '../../shared/language.js';

/** What the board says about cards in an order of one's own. */
export const strings = defineStrings({
  en: {
    up: 'Move up',
    down: 'Move down',
    top: 'To the top',
    end: 'To the end',
    place: (place: string, of: string, stage: string) => `position ${place} of ${of} in ${stage}`,
    upAndDown: (place: string) => `Up and down change its place: ${place}.`,
    arranged: (name: string, place: string) => `${name} is at ${place}`,
    arrangedMany: (count: string, stage: string) => `${count} deals have their new place in ${stage}`,
    sortedBy: (sort: string) => `Sorted by ${sort.charAt(0).toLowerCase()}${sort.slice(1)}. Arrange by hand?`,
    arrange: 'Arrange',
    notByHand: (sort: string, own: string) => `Sorted by ${sort.charAt(0).toLowerCase()}${sort.slice(1)}. Choose “${own}” under “Sort by” to move cards up and down.`,
  },
  zh: {
    up: '上移',
    down: '下移',
    top: '移到最前',
    end: '移到最后',
    place: (place: string, of: string, stage: string) => `${stage}第 ${place} 位，共 ${of} 位`,
    upAndDown: (place: string) => `上下键调整位置：现为${place}。`,
    arranged: (name: string, place: string) => `${name}现位于${place}`,
    arrangedMany: (count: string, stage: string) => `已调整 ${count} 个商机在${stage}中的位置`,
    sortedBy: (sort: string) => `当前按${sort}排序，要手动排列吗？`,
    arrange: '手动排列',
    notByHand: (sort: string, own: string) => `当前按${sort}排序。在“排序”中选“${own}”后可上下移动卡片。`,
  },
});
