package pareto.analysis.ledger.recognition;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Currencies as files name them, as ISO 4217 codes.
public final class Currencies {

    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("人民币", "CNY"),
            Map.entry("人民幣", "CNY"),
            Map.entry("元", "CNY"),
            Map.entry("rmb", "CNY"),
            Map.entry("¥", "CNY"),
            Map.entry("cny", "CNY"),
            Map.entry("美元", "USD"),
            Map.entry("美金", "USD"),
            Map.entry("$", "USD"),
            Map.entry("us$", "USD"),
            Map.entry("dollar", "USD"),
            Map.entry("dollars", "USD"),
            Map.entry("欧元", "EUR"),
            Map.entry("歐元", "EUR"),
            Map.entry("€", "EUR"),
            Map.entry("euro", "EUR"),
            Map.entry("英镑", "GBP"),
            Map.entry("英鎊", "GBP"),
            Map.entry("£", "GBP"),
            Map.entry("港币", "HKD"),
            Map.entry("港元", "HKD"),
            Map.entry("港幣", "HKD"),
            Map.entry("hk$", "HKD"),
            Map.entry("日元", "JPY"),
            Map.entry("日圆", "JPY"),
            Map.entry("日圓", "JPY"),
            Map.entry("台币", "TWD"),
            Map.entry("新台幣", "TWD"),
            Map.entry("新台币", "TWD"),
            Map.entry("nt$", "TWD"),
            Map.entry("韩元", "KRW"),
            Map.entry("卢布", "RUB"));

    private static final String[] SIGNS = {"us$", "hk$", "nt$", "¥", "€", "£", "$", "rmb", "cny", "usd", "eur", "gbp"};

    private Currencies() {}

    /// The code of a currency by code, sign or name, or null when it is none.
    public static @Nullable String code(String text) {
        String plain = Texts.plain(text);
        if (plain.length() == 3 && isCode(plain)) return plain.equals("RMB") ? "CNY" : plain;
        String lower = plain.toLowerCase(Locale.ROOT);
        String named = NAMES.get(lower);
        if (named != null) return named;
        return lower.length() == 3 && isCode(lower.toUpperCase(Locale.ROOT)) ? lower.toUpperCase(Locale.ROOT) : null;
    }

    /// The currency an amount cell carries as a sign or code, or null.
    static @Nullable String inAmount(String cell) {
        String lower = Texts.plain(cell).toLowerCase(Locale.ROOT);
        for (String sign : SIGNS) if (lower.contains(sign)) return code(sign);
        return lower.endsWith("元") ? "CNY" : null;
    }

    private static boolean isCode(String text) {
        for (int i = 0; i < 3; i++) if (text.charAt(i) < 'A' || text.charAt(i) > 'Z') return false;
        return true;
    }
}
