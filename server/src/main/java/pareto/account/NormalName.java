package pareto.account;

import java.util.List;
import java.util.regex.Pattern;

/// A company name without what differs between two spellings of the same company: width, case, traditional characters,
/// blanks, punctuation, legal form.
final class NormalName {

    private static final Pattern PUNCTUATION = Pattern.compile("[\\s\\p{Punct}（）()【】《》“”‘’·、，。；：－—–-]+");
    private static final List<String> CHINESE_FORMS =
            List.of("股份有限公司", "有限责任公司", "集团有限公司", "有限公司", "股份公司", "总公司", "公司");
    private static final Pattern LATIN_FORMS = Pattern.compile(
            "\\b(incorporated|inc|corporation|corp|company|co|limited|ltd|llc|plc|gmbh|ag|sa|bv|pte|pty)\\b\\.?");

    private NormalName() {}

    static String of(String name) {
        String bare = bare(name);
        String shortened = withoutChineseForm(bare);
        if (!shortened.isEmpty()) {
            return shortened;
        }
        return bare.isEmpty() ? Spelling.of(name).strip() : bare;
    }

    private static String bare(String name) {
        return PUNCTUATION
                .matcher(LATIN_FORMS.matcher(Spelling.of(name)).replaceAll(" "))
                .replaceAll("");
    }

    /// Without Chinese legal forms wherever they stand, e.g. before the name of a branch.
    static String withoutForms(String name) {
        String shorter = name;
        for (String form : CHINESE_FORMS) {
            shorter = shorter.replace(form, "");
        }
        return shorter;
    }

    private static String withoutChineseForm(String name) {
        for (String form : CHINESE_FORMS) {
            if (name.endsWith(form)) {
                return name.substring(0, name.length() - form.length());
            }
        }
        return name;
    }
}
