package pareto.bench;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import pareto.account.FoundAccount;
import pareto.account.ManyAccounts;

/// Company names as directories hold them: place, a name of two characters, a trade, a legal form.
final class MadeUpAccounts implements Iterable<List<FoundAccount>> {

    static final String[] FORMS = {"有限公司", "有限公司", "集团有限公司", "股份有限公司", "有限责任公司", "厂"};

    private static final String FIRST = "恒岳瑞远博宏泰鼎凯隆嘉华信达荣昌盛科创联众益康宁安顺通利丰源新锦天海江";
    private static final String SECOND = "衡川峰石林城阳光明辉腾飞跃航云星月河洋山岭原野田园桥港湾岛沙洲谷泉松柏";
    private static final String[] PLACES = {
        "北京", "上海", "广州", "深圳", "杭州", "南京", "成都", "武汉", "西安", "重庆", "天津", "苏州", "青岛", "长沙", "郑州", "大连"
    };
    private static final String[] TRADES = {"重工", "通信", "电子", "机械", "化工", "贸易", "医药", "食品", "物流", "建材", "纺织", "能源"};

    private final int count;

    MadeUpAccounts(int count) {
        this.count = count;
    }

    static FoundAccount at(int number) {
        Random random = new Random(number * 2_654_435_761L);
        String name = pick(PLACES, random) + brand(random) + pick(TRADES, random) + pick(FORMS, random);
        return new FoundAccount("C%07d".formatted(number), name, null);
    }

    /// Two characters that some names hold.
    static String brand(Random random) {
        return "" + FIRST.charAt(random.nextInt(FIRST.length())) + SECOND.charAt(random.nextInt(SECOND.length()));
    }

    @Override
    public Iterator<List<FoundAccount>> iterator() {
        return IntStream.iterate(1, from -> from <= count, from -> from + ManyAccounts.chunk())
                .mapToObj(this::chunk)
                .iterator();
    }

    private List<FoundAccount> chunk(int from) {
        List<FoundAccount> chunk = new ArrayList<>();
        for (int number = from; number < from + ManyAccounts.chunk() && number <= count; number++) {
            chunk.add(at(number));
        }
        return chunk;
    }

    private static String pick(String[] from, Random random) {
        return from[random.nextInt(from.length)];
    }
}
