package pareto.account.merge;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pareto.account.Pinyin;
import pareto.account.Spelling;

/// A company name taken apart: 浙江省杭州市恒岳重工股份有限公司宁波分公司 is 恒岳重工 of 杭州, its branch 宁波.
///
/// @param core what is left of it: simplified, without width, blanks, place, legal form; numbers as digits
/// @param place where it is, as its name says in front; empty when it does not
/// @param inBrackets the place or word it has in brackets: 恒岳（宁波）有限公司 is another company than 恒岳有限公司
/// @param branch which branch it is; empty for the company itself
/// @param holding whether it calls itself a group
record CompanyName(String core, String place, String inBrackets, String branch, boolean holding) {

    private static final Pattern BRACKETS = Pattern.compile("[(\\[<【《〔]([^)\\]>】》〕]*)[)\\]>】》〕]");
    private static final Pattern REST = Pattern.compile("[\\s\\p{Punct}“”‘’·、，。；：－—–]+");
    private static final String BRANCHES = "分公司|子公司|分店|分部|分行|支行|分厂|分院|分校|分所|营业部|办事处|代表处|门店|branch";
    private static final List<String> FORMS = List.of(
            "集团股份有限公司",
            "集团有限责任公司",
            "集团有限公司",
            "股份有限公司",
            "有限责任公司",
            "有限公司",
            "股份公司",
            "集团公司",
            "总公司",
            "公司",
            "有限合伙",
            "普通合伙",
            "总店",
            "总部",
            "集团",
            "股份",
            "有限",
            "控股集团");
    private static final Pattern FORM_INSIDE =
            Pattern.compile("^(.{2,}?(?:股份有限公司|有限责任公司|有限公司|集团公司|总公司|公司|集团))(.{0,10}?)(?:" + BRANCHES + "|店)$");
    private static final Pattern BRANCH_AT_END = Pattern.compile("^(.+?)(?:" + BRANCHES + ")$");
    private static final Pattern LATIN_FORMS = Pattern.compile(
            "\\b(incorporated|inc|corporation|corp|company|co|limited|ltd|llc|plc|gmbh|ag|sa|bv|pte|pty|group|holdings?)\\b\\.?");
    private static final String NUMERALS = "〇一二三四五六七八九";

    static CompanyName of(String name) {
        String folded = Spelling.of(name);
        String latin = LATIN_FORMS.matcher(folded).replaceAll(" ");
        Matcher brackets = BRACKETS.matcher(latin);
        String inside = brackets.find() ? REST.matcher(brackets.group(1)).replaceAll("") : "";
        String bare = REST.matcher(BRACKETS.matcher(latin).replaceAll("")).replaceAll("");
        return taken(bare.isEmpty() ? REST.matcher(folded).replaceAll("") : bare, inside, folded.contains("group"));
    }

    /// The core as it is spoken, with its digits: what a homophone does not change.
    String spoken() {
        StringBuilder spoken = new StringBuilder();
        for (char character : core.toCharArray()) {
            List<String> readings = Pinyin.readings(character);
            spoken.append(readings.isEmpty() ? String.valueOf(character) : readings.getFirst() + " ");
        }
        return spoken.toString().strip();
    }

    private static CompanyName taken(String bare, String inside, boolean group) {
        String branch =
                inside.matches(".*(" + BRANCHES + ")") ? plain(inside.replaceAll("(" + BRANCHES + ")$", "")) : "";
        String main = bare;
        Matcher form = FORM_INSIDE.matcher(bare);
        Matcher end = BRANCH_AT_END.matcher(bare);
        if (form.matches()) {
            main = form.group(1);
            branch = branch(plain(form.group(2)));
        } else if (end.matches()) {
            int place = placeAtEnd(end.group(1));
            main = end.group(1).substring(0, place);
            branch = branch(plain(end.group(1).substring(place)));
        }
        Regions.Cut cut = Regions.cut(main);
        String core = withoutForms(cut.rest());
        String word = branch.isEmpty() && !FORMS.contains(inside) ? plain(inside) : "";
        return new CompanyName(
                digits(core), cut.place(), word, branch, group || main.contains("集团") || inside.equals("集团"));
    }

    /// Where the place before 分公司 begins; the end when there is none.
    private static int placeAtEnd(String text) {
        for (int from = Math.max(2, text.length() - 8); from < text.length() - 1; from++) {
            if (Regions.isPlace(text.substring(from))) {
                return from;
            }
        }
        return text.length();
    }

    private static String branch(String place) {
        return place.isEmpty() ? "*" : place;
    }

    private static String plain(String place) {
        Regions.Cut cut = Regions.cut(place + "××");
        return cut.place().isEmpty() ? place : cut.place() + cut.rest().replace("××", "");
    }

    private static String withoutForms(String name) {
        String rest = name;
        boolean again = true;
        while (again) {
            again = false;
            for (String form : FORMS) {
                if (rest.endsWith(form) && rest.length() - form.length() >= 2) {
                    rest = rest.substring(0, rest.length() - form.length());
                    again = true;
                    break;
                }
            }
        }
        return rest;
    }

    /// 第二机床厂 and 2机床厂 are one; 一厂 and 二厂 are two.
    private static String digits(String core) {
        StringBuilder digits = new StringBuilder();
        for (char character : core.replaceAll("第(?=[〇一二三四五六七八九十0-9])", "").toCharArray()) {
            int value = NUMERALS.indexOf(character);
            digits.append(value < 0 ? String.valueOf(character) : String.valueOf(value));
        }
        return digits.toString();
    }
}
