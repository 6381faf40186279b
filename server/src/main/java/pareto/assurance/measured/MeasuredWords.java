package pareto.assurance.measured;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import pareto.agreement.Metric;

/// Words by which files and programs name causes, metrics and columns, in both languages; compared without case, width,
/// blanks and signs.
final class MeasuredWords {

    private static final Map<String, Cause> CAUSES = folded(Map.of(
            Cause.OURS, List.of("ours", "我方", "我方原因", "我方责任"),
            Cause.PLANNED, List.of("planned", "planned maintenance", "计划", "计划维护", "计划内维护"),
            Cause.CUSTOMER, List.of("customer", "客户", "客户原因", "客户责任"),
            Cause.FORCE_MAJEURE, List.of("force_majeure", "不可抗力")));

    private static final Map<String, Metric> METRICS = folded(Map.of(
            Metric.LATENCY, List.of("latency", "时延"),
            Metric.LOSS, List.of("loss", "packet loss", "丢包率", "丢包"),
            Metric.THROUGHPUT, List.of("throughput", "吞吐量", "吞吐"),
            Metric.RESPONSE, List.of("response", "响应"),
            Metric.RESTORATION, List.of("restoration", "恢复", "修复"),
            Metric.PROVISIONING, List.of("provisioning", "开通"),
            Metric.FIRST_CONTACT, List.of("first_contact", "first-contact resolution", "首次解决率"),
            Metric.ON_TIME_DELIVERY, List.of("on_time_delivery", "on-time delivery", "准时交付率", "准时交付"),
            Metric.COUNT, List.of("count", "次数", "计数")));

    private static final Map<String, String> COLUMNS = folded(Map.ofEntries(
            Map.entry("subject", List.of("subject", "circuit", "line", "测量对象", "对象", "电路", "电路编号", "专线")),
            Map.entry("external_id", List.of("external_id", "id", "ticket", "编号", "外部编号", "工单号", "故障单号")),
            Map.entry("from", List.of("from", "begin", "start", "since", "开始", "开始时间", "中断时间", "起", "生效日", "生效日期")),
            Map.entry("to", List.of("to", "end", "结束", "结束时间", "恢复时间", "止")),
            Map.entry("cause", List.of("cause", "原因", "责任")),
            Map.entry("announced", List.of("announced", "announced at", "公告时间", "通知时间")),
            Map.entry("note", List.of("note", "remark", "备注", "说明")),
            Map.entry("metric", List.of("metric", "指标")),
            Map.entry("value", List.of("value", "值", "数值")),
            Map.entry("fee", List.of("fee", "monthly fee", "月费", "月租", "月租费")),
            Map.entry("site", List.of("site", "地点", "站点", "门店")),
            Map.entry("spare", List.of("spare", "stand-by", "备用")),
            Map.entry("why", List.of("why", "更改原因", "更改理由"))));

    private static final Map<String, Boolean> CHOICES =
            folded(Map.of(true, List.of("yes", "true", "1", "是"), false, List.of("no", "false", "0", "否")));

    private static final String NONE = "none";
    private static final String NONE_IN_CHINESE = "无";

    private MeasuredWords() {}

    static Optional<Cause> cause(String word) {
        return Optional.ofNullable(CAUSES.get(fold(word)));
    }

    /// What samples may be of: availability follows from outages.
    static Optional<Metric> metric(String word) {
        return Optional.ofNullable(METRICS.get(fold(word)));
    }

    /// The field a column of a file is about.
    static Optional<String> column(String heading) {
        return Optional.ofNullable(COLUMNS.get(fold(heading)));
    }

    static Optional<Boolean> yes(String word) {
        return Optional.ofNullable(CHOICES.get(fold(word)));
    }

    /// Whether a fee is said to be none.
    static boolean none(String word) {
        return fold(word).equals(NONE) || fold(word).equals(NONE_IN_CHINESE);
    }

    static String causes() {
        return codes(Cause.values());
    }

    static String metrics() {
        return codes(sampled().toArray(Metric[]::new));
    }

    static List<Metric> sampled() {
        return Arrays.stream(Metric.values()).filter(METRICS::containsValue).toList();
    }

    private static String codes(Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static <T> Map<String, T> folded(Map<T, List<String>> words) {
        Map<String, T> folded = new LinkedHashMap<>();
        words.forEach((value, all) -> all.forEach(word -> folded.put(fold(word), value)));
        return Map.copyOf(folded);
    }

    private static String fold(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
