package pareto.service.dispatch;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import pareto.service.stopwatch.Limit;

/// Playbooks that are delivered to begin with, offered as long as there are none. Departments are taken
/// over where ours have their names; limits are in natural time until somebody chooses a calendar.
enum Templates {
    /// 门店组网: 派发 › 勘察 › 资源 › 施工 › 测试 › 交付.
    SHOP_LINE(
            site("dispatch", 4),
            site("survey", 24),
            site("resources", 24),
            site("build", 72),
            site("test", 8),
            site("handover", 8)),
    /// 故障抢修, with a backup first 备用先行 for accounts of class IMPORTANT.
    FAULT(
            site("locate", 1),
            new Line("backup", Scope.SITE, 1, true),
            site("repair", 4),
            site("verify", 1),
            once("report", 24)),
    /// 移机.
    MOVE(site("survey", 24), site("resources", 24), site("build", 48), site("switch", 4), once("confirm", 8));

    /// A step that waits for the one above it.
    private record Line(String code, Scope scope, long hours, boolean importantOnly) {}

    /// Words in the language of whoever takes it.
    interface Words {
        String of(String key);
    }

    /// How a message says that a step has nothing to tick or fill in.
    private static final String NOTHING = "–";

    private final List<Line> lines;

    Templates(Line... lines) {
        this.lines = List.of(lines);
    }

    private static Line site(String code, long hours) {
        return new Line(code, Scope.SITE, hours, false);
    }

    private static Line once(String code, long hours) {
        return new Line(code, Scope.ONCE, hours, false);
    }

    /// Message key of its title; those of its steps begin with it.
    String key() {
        return "service.dispatch.template." + name();
    }

    /// @param departments names by id
    Playbook playbook(Words words, Map<UUID, String> departments) {
        return new Playbook(
                lines.stream().map(line -> step(line, words, departments)).toList());
    }

    private Step step(Line line, Words words, Map<UUID, String> departments) {
        String key = key() + "." + line.code();
        return new Step(
                line.code(),
                words.of(key),
                line.scope(),
                named(words.of(key + ".department"), departments),
                line.scope() == Scope.SITE ? new CityRule.OfSite() : new CityRule.Anywhere(),
                Limit.working(null, Duration.ofHours(line.hours())),
                before(line),
                line.importantOnly(),
                listed(words.of(key + ".checklist")),
                listed(words.of(key + ".questions")).stream()
                        .map(StepForm::question)
                        .toList());
    }

    private List<String> before(Line line) {
        int place = lines.indexOf(line);
        return place == 0 ? List.of() : List.of(lines.get(place - 1).code());
    }

    private static List<String> listed(String text) {
        return Arrays.stream(text.split("\\|"))
                .map(String::strip)
                .filter(one -> !one.equals(NOTHING))
                .toList();
    }

    private static @Nullable UUID named(String department, Map<UUID, String> departments) {
        return departments.entrySet().stream()
                .filter(one -> one.getValue().equals(department))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }
}
