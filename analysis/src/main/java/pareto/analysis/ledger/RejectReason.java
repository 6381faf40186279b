package pareto.analysis.ledger;

/// Why a record could not be read as a line, in the words the user sees.
public enum RejectReason {
    DATE_MISSING("缺少日期", "The date is missing."),
    DATE_UNREADABLE("日期无法识别", "The date cannot be read."),
    DATE_IMPLAUSIBLE("日期早于1970年或晚于五年之后", "The date lies before 1970 or more than five years ahead."),
    AMOUNT_MISSING("缺少金额（或数量、单价）", "The amount (or quantity and price) is missing."),
    AMOUNT_UNREADABLE("金额无法识别", "The amount cannot be read."),
    QUANTITY_UNREADABLE("数量无法识别", "The quantity cannot be read."),
    PRICE_UNREADABLE("单价无法识别", "The price cannot be read."),
    COST_UNREADABLE("成本无法识别", "The cost cannot be read."),
    NUMBER_TOO_LARGE("数值过大，超过十四位整数", "A number has more than fourteen digits before the decimal mark."),
    CURRENCY_UNKNOWN("币种无法识别，请用三位代码如 CNY", "The currency is not known; write a three-letter code such as CNY."),
    TOO_MANY_CELLS("单元格多于表头，可能有未加引号的逗号", "The record has more cells than the header; a comma may lack its quotes.");

    private final String zh;
    private final String en;

    RejectReason(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
