/** Days and months of calendars in both languages: Ant Design leaves them to dayjs. */
import "dayjs/locale/en-gb";
import "dayjs/locale/zh-cn";
