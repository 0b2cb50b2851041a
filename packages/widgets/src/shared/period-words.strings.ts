import { defineStrings } from './language.js';

const QUARTERS = ['一', '二', '三', '四'];

/** Words for spans of time, the same in every widget. */
export const strings = defineStrings({
  en: {
    allTime: 'all time',
    last12Months: 'last 12 months',
    quarter: (quarter: number) => `Q${quarter}`,
    quarterOf: (quarter: number, year: number) => `Q${quarter} ${year}`,
    fiscalQuarterOf: (quarter: number, year: number) => `FY${year} Q${quarter}`,
    year: (year: number) => `${year}`,
    fiscalYear: (year: number) => `FY${year}`,
    twelveMonthsBefore: 'the 12 months before',
    daysBefore: (days: number) => (days === 1 ? 'the day before' : `the ${days} days before`),
    toDay: (span: string, day: number) => `${span} to day ${day}`,
    onDay: (span: string, day: number) => `day ${day} of ${span}`,
  },
  zh: {
    allTime: '全部时间',
    last12Months: '近 12 个月',
    quarter: (quarter: number) => `${QUARTERS[quarter - 1]}季度`,
    quarterOf: (quarter: number, year: number) => `${year} 年${QUARTERS[quarter - 1]}季度`,
    fiscalQuarterOf: (quarter: number, year: number) => `${year} 财年${QUARTERS[quarter - 1]}季度`,
    year: (year: number) => `${year} 年`,
    fiscalYear: (year: number) => `${year} 财年`,
    twelveMonthsBefore: '前 12 个月',
    daysBefore: (days: number) => `前 ${days} 天`,
    toDay: (span: string, day: number) => `${span}同期（${day} 天）`,
    onDay: (span: string, day: number) => `${span}第 ${day} 天`,
  },
});
