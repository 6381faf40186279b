package pareto.account.exchange;

/// Files of any size, always the same ones: accounts with a parent, an industry and a size, and one person each.
public final class ManyRows {

    private static final String FIRST = "恒岳瑞远博宏泰鼎凯隆嘉华信达荣昌盛科创联众益康宁安顺通利丰源新锦天海江";
    private static final String SECOND = "衡川峰石林城阳光明辉腾飞跃航云星月河洋山岭原野田园桥港湾岛沙洲谷泉松柏";
    private static final String[] PLACES = {"北京", "上海", "广州", "深圳", "杭州", "南京", "成都", "武汉", "西安", "重庆"};
    private static final String[] TRADES = {"重工", "通信", "电子", "机械", "化工", "贸易", "医药", "食品", "物流", "建材"};
    private static final String[] INDUSTRIES = {"制造业", "金融业", "教育", "建筑业", "采矿业"};
    private static final String[] SIZES = {"大型", "中型", "小型", "微型"};
    private static final String[] FAMILIES = {"顾", "严", "罗", "贺", "陶", "沈", "陆", "苏", "方", "林"};
    private static final String[] ROLES = {"拍板", "决策", "评估", "使用", "引荐"};

    private ManyRows() {}

    /// @param series tells the codes and names of one file from those of another
    public static String accounts(int count, String series) {
        StringBuilder rows = new StringBuilder("客户编码,客户名称,上级客户,行业,规模\n");
        for (int number = 1; number <= count; number++) {
            String parent = number % 10 == 0 ? code(number / 10, series) : "";
            rows.append(code(number, series))
                    .append(',')
                    .append(name(number, series))
                    .append(',')
                    .append(parent)
                    .append(',');
            rows.append(pick(INDUSTRIES, number))
                    .append(',')
                    .append(pick(SIZES, number))
                    .append('\n');
        }
        return rows.toString();
    }

    public static String contacts(int count, String series) {
        StringBuilder rows = new StringBuilder("客户编码,姓名,职务,手机,邮箱,决策角色,影响力,态度,依据,来源,使用期限\n");
        for (int number = 1; number <= count; number++) {
            rows.append(code(number, series)).append(',').append(person(number)).append(",采购部经理,");
            rows.append("000-%08d,".formatted(number)).append("p%d@made-up.example,".formatted(number));
            rows.append(pick(ROLES, number)).append(',').append(1 + number % 5).append(",中立,同意,展会名片,2099-12-31\n");
        }
        return rows.toString();
    }

    private static String code(int number, String series) {
        return series + "%07d".formatted(number);
    }

    private static String name(int number, String series) {
        int mixed = (int) Math.floorMod(number * 2_654_435_761L, 1L << 30);
        return PLACES[mixed % 10]
                + FIRST.charAt(mixed / 10 % FIRST.length())
                + SECOND.charAt(mixed / 400 % SECOND.length())
                + FIRST.charAt(mixed / 16_000 % FIRST.length())
                + pick(TRADES, mixed / 7)
                + series
                + number
                + "有限公司";
    }

    private static String person(int number) {
        return pick(FAMILIES, number)
                + SECOND.charAt(number / 10 % SECOND.length())
                + FIRST.charAt(number / 400 % FIRST.length());
    }

    private static String pick(String[] from, int number) {
        return from[number % from.length];
    }
}
