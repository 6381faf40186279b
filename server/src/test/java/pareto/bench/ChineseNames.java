package pareto.bench;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import pareto.account.FoundAccount;
import pareto.account.ManyAccounts;

/// Made-up company names from the 3,755 most frequent characters: place, a name of two or three characters, a trade, a
/// legal form; some with a place in brackets, a branch, Latin letters, or a character of several readings.
final class ChineseNames implements Iterable<List<FoundAccount>> {

    /// @param core without its legal form
    /// @param form its legal form
    /// @param branch the branch behind it; empty for most
    record Name(String core, String form, String branch) {
        String whole() {
            return core + form + branch;
        }
    }

    private static final String[] PLACES = {
        "北京", "上海", "广州", "深圳", "杭州", "南京", "成都", "武汉", "西安", "重庆", "天津", "苏州", "青岛", "长沙", "郑州", "大连"
    };
    private static final String[] TRADES = {
        "重工", "通信", "电子", "机械", "化工", "贸易", "医药", "食品", "物流", "建材", "纺织", "能源", "音乐文化", "旅行社", "长途运输"
    };
    private static final String SEVERAL_READINGS = "重行长乐";
    private static final String FREQUENT = frequent();

    private final int count;

    ChineseNames(int count) {
        this.count = count;
    }

    static Name at(int number) {
        Random random = new Random(number * 2_654_435_761L + 7);
        String brand = brand(random);
        String place = pick(PLACES, random);
        String trade = pick(TRADES, random);
        String core = switch (random.nextInt(10)) {
            case 0, 1 -> brand + "（" + place + "）" + trade;
            case 2 -> place + brand + (char) ('A' + random.nextInt(26)) + random.nextInt(100) + trade;
            default -> place + brand + trade;
        };
        String branch = random.nextInt(10) == 0 ? pick(PLACES, random) + "分公司" : "";
        return new Name(core, pick(MadeUpAccounts.FORMS, random), branch);
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
            chunk.add(new FoundAccount("N%07d".formatted(number), at(number).whole(), null));
        }
        return chunk;
    }

    private static String brand(Random random) {
        StringBuilder brand = new StringBuilder();
        for (int left = 2 + random.nextInt(2); left > 0; left--) {
            String from = random.nextInt(10) == 0 ? SEVERAL_READINGS : FREQUENT;
            brand.append(from.charAt(random.nextInt(from.length())));
        }
        return brand.toString();
    }

    /// The first level of GB 2312, which stands in the order of its bytes.
    private static String frequent() {
        StringBuilder characters = new StringBuilder();
        Charset standard = Charset.forName("GB2312");
        for (int high = 0xB0; high <= 0xD7; high++) {
            for (int low = 0xA1; low <= (high == 0xD7 ? 0xF9 : 0xFE); low++) {
                characters.append(new String(new byte[] {(byte) high, (byte) low}, standard));
            }
        }
        return characters.toString();
    }

    private static String pick(String[] from, Random random) {
        return from[random.nextInt(from.length)];
    }
}
