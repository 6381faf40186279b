package pareto.journey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The sentences a journey may use, each bound to what it does. Quoted in 「」 or “” stands what the user sees, in
/// backticks what the user types; `{word}` is replaced by what the test gave for it.
final class Steps {

    private record Step(Pattern sentence, BiConsumer<Screen, MatchResult> action) {}

    private final List<Step> known = new ArrayList<>();
    private final Map<String, String> words = new LinkedHashMap<>();

    /// Opening, seeing, waiting, clicking, ticking, filling in, choosing, taking a picture; in Chinese and in English.
    static Steps common() {
        return new Steps()
                .with("(?:打开|Open) `(.+)`", (screen, found) -> screen.open(found.group(1)))
                .with("(?:看到|See) ?[「“](.+)[」”]", (screen, found) -> screen.see(found.group(1)))
                .with("(?:看不到|Do not see) ?[「“](.+)[」”]", (screen, found) -> screen.doNotSee(found.group(1)))
                .with("(?:勾选|Tick) ?[「“](.+)[」”]", (screen, found) -> screen.tick(found.group(1)))
                .with(
                        "(?:在|In) ?[「“](.+)[」”](?:里选|, choose) ?`(.+)`",
                        (screen, found) -> screen.pick(found.group(1), found.group(2)))
                .with("(?:点|Click) ?[「“](.+)[」”]", (screen, found) -> screen.click(found.group(1)))
                .with("(?:确认|Confirm) ?[「“](.+)[」”]", (screen, found) -> screen.confirm(found.group(1)))
                .with(
                        "(?:按|Press) `(.+)`",
                        (screen, found) -> screen.page().keyboard().press(found.group(1)))
                .with("(?:等到出现|Wait for) ?[「“](.+)[」”]", (screen, found) -> screen.await(found.group(1)))
                .with("等任务完成|Wait until the job is done", (screen, found) -> screen.awaitJob())
                .with(
                        "(?:在|In) ?[「“](.+)[」”](?:里填|, type) ?`(.*)`",
                        (screen, found) -> screen.fill(found.group(1), found.group(2)))
                .with(
                        "(?:在|In) ?[「“](.+)[」”](?:里选文件|, choose the file) ?`(.+)`",
                        (screen, found) -> screen.choose(found.group(1), Path.of(found.group(2))))
                .with("(?:截图|Take the picture) `(.+)`", (screen, found) -> screen.screenshot(found.group(1)));
    }

    /// One more sentence, as a regular expression that must match a whole step.
    Steps with(String sentence, BiConsumer<Screen, MatchResult> action) {
        known.add(new Step(Pattern.compile(sentence), action));
        return this;
    }

    /// What `{word}` stands for.
    Steps where(String word, Object meaning) {
        words.put("{" + word + "}", meaning.toString());
        return this;
    }

    void take(Screen screen, String text) {
        String filled = fill(text);
        for (Step step : known) {
            Matcher found = step.sentence().matcher(filled);
            if (found.matches()) {
                step.action().accept(screen, found);
                return;
            }
        }
        throw new IllegalArgumentException("No step is bound to this sentence");
    }

    private String fill(String text) {
        String filled = text;
        for (Map.Entry<String, String> word : words.entrySet()) {
            filled = filled.replace(word.getKey(), word.getValue());
        }
        return filled;
    }
}
