package pareto.account.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Pairs of company names by a seed, half of them one company spelled twice as files, cards and people spell it, half
/// of them near misses: neighbours that share a word, a place, a number too many, a branch, an accountant's telephone.
final class MadeUpPairs {

    /// @param what how the second name came about
    record Pair(Likeness.Side one, Likeness.Side other, boolean same, String what) {}

    private static final List<String> PLACES =
            List.of("江城市", "杭州", "浙江省杭州市", "成都市", "武汉", "广东", "苏州市", "西安", "沈阳", "长沙市", "郑州", "宁波市", "合肥", "青岛");
    private static final List<String> FIRST = List.of(
            "恒岳", "云杉", "星澜", "北岭", "晴川", "康屿", "赤岩", "澄湖", "远屏", "东麓", "瀚海", "青禾", "金桥", "华泰", "天合", "龙腾", "中科", "鼎新",
            "银河", "宏图");
    private static final List<String> TRADE = List.of(
            "重工", "科技", "半导体", "汽车零部件", "传媒", "医疗器械", "矿业", "水务", "物流", "能源", "机床厂", "生物技术", "电子商务", "建筑工程", "食品",
            "环保");
    private static final List<String> FORMS = List.of("有限公司", "股份有限公司", "有限责任公司");

    /// Characters that sound the same, as they are mistyped.
    private static final Map<String, String> HOMOPHONES =
            Map.of("恒", "衡", "云", "芸", "澜", "兰", "晴", "情", "康", "慷", "湖", "胡", "瀚", "汉", "青", "清", "鼎", "顶", "宏", "洪");

    private static final Map<String, String> TRADITIONAL = Map.ofEntries(
            Map.entry("恒", "恆"),
            Map.entry("云", "雲"),
            Map.entry("澜", "瀾"),
            Map.entry("岭", "嶺"),
            Map.entry("东", "東"),
            Map.entry("龙", "龍"),
            Map.entry("华", "華"),
            Map.entry("银", "銀"),
            Map.entry("图", "圖"),
            Map.entry("业", "業"),
            Map.entry("车", "車"),
            Map.entry("术", "術"),
            Map.entry("务", "務"),
            Map.entry("远", "遠"),
            Map.entry("医", "醫"),
            Map.entry("导", "導"),
            Map.entry("传", "傳"),
            Map.entry("岩", "巖"),
            Map.entry("环", "環"),
            Map.entry("电", "電"));

    private final Random random;

    MadeUpPairs(long seed) {
        this.random = new Random(seed);
    }

    List<Pair> some(int many) {
        List<Pair> pairs = new ArrayList<>();
        for (int at = 0; at < many; at++) pairs.add(at % 2 == 0 ? same() : other());
        return pairs;
    }

    private Pair same() {
        String place = random.nextInt(3) == 0 ? "" : one(PLACES);
        String core = one(FIRST) + one(TRADE);
        String form = one(FORMS);
        String name = place + core + form;
        return switch (random.nextInt(14)) {
            case 0, 1 -> pair(name, place + core, true, "form dropped");
            case 2 -> pair(name, place + core + another(FORMS, form), true, "another form");
            case 3, 4 -> pair(name, core + form, true, "place dropped");
            case 5 -> pair(name, place + core.substring(0, 2) + " " + core.substring(2) + " " + form, true, "blanks");
            case 6 -> pair(name, wide(name), true, "full width");
            case 7, 8 -> pair(name, traditional(name), true, "traditional");
            case 9 -> pair(place + core + "（集团）" + form, place + core + "集团" + form, true, "group in brackets");
            case 10 -> pair(name, place.replaceAll("[省市]", "") + core + form, true, "place without suffix");
            case 11 -> pair(name, place + homophone(core) + form, true, "mistyped");
            case 12 -> {
                String credit = "91" + random.nextInt(100_000_000);
                yield new Pair(
                        side(name, credit, Set.of()),
                        side(place + another(FIRST, core.substring(0, 2)) + core.substring(2) + form, credit, Set.of()),
                        true,
                        "renamed, same code");
            }
            default -> {
                Set<String> phone = Set.of("p" + random.nextInt(1_000_000));
                yield random.nextBoolean()
                        ? new Pair(
                                side(name, "", phone),
                                side(place + homophone(core), "", phone),
                                true,
                                "mistyped, same telephone")
                        : pair(name, place + core.substring(0, 2) + form, true, "abbreviated");
            }
        };
    }

    private Pair other() {
        String place = one(PLACES);
        String first = one(FIRST);
        String trade = one(TRADE);
        String form = one(FORMS);
        String name = place + first + trade + form;
        return switch (random.nextInt(10)) {
            case 0, 1 -> pair(name, elsewhere(place) + first + trade + form, false, "another place");
            case 2 -> pair(name, place + first + another(TRADE, trade) + form, false, "another trade");
            case 3 -> pair(name, place + another(FIRST, first) + trade + form, false, "another name");
            case 4 -> pair(place + "第一" + trade + "厂", place + "第二" + trade + "厂", false, "another number");
            case 5 -> pair(place + first + "一厂", place + first + "二厂", false, "another works");
            case 6 -> pair(name, name + elsewhere(place).replaceAll("[省市]", "") + "分公司", false, "branch");
            case 7 ->
                pair(
                        first + "（" + plain(place) + "）" + trade + form,
                        first + "（" + plain(elsewhere(place)) + "）" + trade + form,
                        false,
                        "another place in brackets");
            case 8 -> {
                Set<String> phone = Set.of("p" + random.nextInt(1_000_000));
                yield new Pair(
                        side(name, "", phone),
                        side(place + another(FIRST, first) + trade + form, "", phone),
                        false,
                        "one accountant for both");
            }
            default -> {
                boolean homophone = random.nextBoolean();
                yield homophone
                        ? pair(
                                place + first + form,
                                elsewhere(place) + homophone(first) + form,
                                false,
                                "sounds alike elsewhere")
                        : new Pair(
                                side(first + trade, "91" + random.nextInt(1_000_000), Set.of()),
                                side(place + first + trade + form, "92" + random.nextInt(1_000_000), Set.of()),
                                false,
                                "another code");
            }
        };
    }

    private static Pair pair(String one, String other, boolean same, String what) {
        return new Pair(side(one, "", Set.of()), side(other, "", Set.of()), same, what);
    }

    private static Likeness.Side side(String name, String credit, Set<String> contacts) {
        return Likeness.Side.of(name, credit, contacts);
    }

    private String elsewhere(String place) {
        String other = one(PLACES);
        return Regions.agree(plain(place), plain(other)) ? elsewhere(place) : other;
    }

    private static String plain(String place) {
        return Regions.cut(place + "××").place();
    }

    private static String wide(String name) {
        return "　" + name.replace("（", "(").replace("有限", " 有限") + "．";
    }

    private static String traditional(String name) {
        return replaced(name, TRADITIONAL, name.length());
    }

    private static String homophone(String name) {
        return replaced(name, HOMOPHONES, 1);
    }

    private static String replaced(String name, Map<String, String> by, int most) {
        StringBuilder replaced = new StringBuilder();
        int done = 0;
        for (String character : name.split("")) {
            boolean now = done < most && by.containsKey(character);
            replaced.append(now ? by.get(character) : character);
            done += now ? 1 : 0;
        }
        return replaced.toString();
    }

    private String another(List<String> all, String than) {
        String other = one(all);
        return other.equals(than) ? another(all, than) : other;
    }

    private String one(List<String> all) {
        return all.get(random.nextInt(all.size()));
    }
}
