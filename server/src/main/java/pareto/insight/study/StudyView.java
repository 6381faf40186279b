package pareto.insight.study;

import java.util.Map;
import pareto.shell.Screen;
import pareto.shell.file.TableOut;
import pareto.shell.format.Language;

/// A study as pages show it; declared as a bean, also by modules that know more than this one.
public interface StudyView {

    /// One line of the list of all studies.
    ///
    /// @param figure the one that says most; empty where there is none
    record Headline(String study, String figure, Sentence sentence) {}

    /// As in its address.
    String name();

    /// The template of its page.
    default String template() {
        return "insight/study/" + name();
    }

    /// Whether it stands among the studies of an account as a sentence that leads to it, and not as a whole.
    default boolean led() {
        return false;
    }

    /// What the template of its page is given.
    ///
    /// @param language in which what people chose from a list is written
    Object page(Scope scope, Language language);

    /// The same where the address says more than the scope; most studies have nothing more to choose.
    default Object page(Scope scope, Map<String, String> parameters, Language language) {
        return page(scope, language);
    }

    Headline headline(Scope scope, Screen screen);

    /// The table it shows, all rows of it.
    void export(Scope scope, Screen screen, TableOut out);
}
