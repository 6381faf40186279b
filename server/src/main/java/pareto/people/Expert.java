package pareto.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.shell.Text;

/// One of our people held against a need.
///
/// @param fit how much of the need they meet, from 0 to 100; 100 where nothing was asked for
/// @param why in words: what they meet of it, what not, and what they have on hand
public record Expert(StaffMember who, Expertise knows, Workload load, int fit, List<Text> why) {

    /// Best fit first; among equals whoever says they have more time, then whoever has less on hand. Those who say they
    /// have none come last, whatever they know.
    static final Comparator<Expert> ORDER = Comparator.comparing(Expert::full)
            .thenComparing(Comparator.comparing(Expert::fit).reversed())
            .thenComparing(Comparator.comparing(Expert::freeOrLess).reversed())
            .thenComparing(expert -> expert.load().sum())
            .thenComparing(expert -> expert.who().name());

    private static final int SKILL = 3;
    private static final int INDUSTRY = 2;
    private static final int LANGUAGE = 2;
    private static final int CITY = 1;
    private static final int WHOLE = 100;

    public Expert {
        why = List.copyOf(why);
    }

    static Expert of(StaffMember who, Expertise knows, Workload load, Need need) {
        Meeting meeting = new Meeting();
        meeting.hold("people.expert.skills", need.skills(), knows.skills(), SKILL);
        meeting.hold("people.expert.industries", need.industries(), knows.industries(), INDUSTRY);
        meeting.hold("people.expert.languages", need.languages(), knows.languages(), LANGUAGE);
        meeting.hold(
                "people.expert.city",
                need.city().isEmpty() ? List.of() : List.of(need.city()),
                List.of(who.city()),
                CITY);
        return new Expert(who, knows, load, meeting.percent(), meeting.words(load, knows.free()));
    }

    private boolean full() {
        return knows.free() != null && knows.free() == 0;
    }

    private int freeOrLess() {
        return knows.free() == null ? -1 : knows.free();
    }

    /// What is asked for against what is there, word by word.
    private static final class Meeting {

        private final List<Text> met = new ArrayList<>();
        private final List<String> missing = new ArrayList<>();
        private int wanted;
        private int found;

        void hold(String key, List<String> asked, List<String> there, int weight) {
            List<String> has = asked.stream().filter(word -> in(there, word)).toList();
            asked.stream().filter(word -> !has.contains(word)).forEach(missing::add);
            wanted += weight * asked.size();
            found += weight * has.size();
            if (!has.isEmpty()) {
                met.add(Text.of(key, Need.joined(has)));
            }
        }

        int percent() {
            return wanted == 0 ? WHOLE : WHOLE * found / wanted;
        }

        List<Text> words(Workload load, @Nullable Integer free) {
            List<Text> words = new ArrayList<>(met);
            if (!missing.isEmpty()) {
                words.add(Text.of("people.expert.missing", Need.joined(missing)));
            }
            words.add(Text.of("people.expert.load", load.accounts(), load.virtualTeams()));
            words.add(free == null ? Text.of("people.expert.free.unsaid") : Text.of("people.expert.free", free));
            return words;
        }

        private static boolean in(List<String> there, String asked) {
            String wanted = Expertise.folded(asked);
            return there.stream()
                    .map(Expertise::folded)
                    .anyMatch(word -> !word.isEmpty() && (word.contains(wanted) || wanted.contains(word)));
        }
    }
}
