/// Who the key accounts are (分析): the order history as a ranked portfolio, kept ready for pages.
/// An *analysis* is one answer: per account or per group, as of a day, for a window of days, beside the year before.
/// A *trial* holds tier rules against the past before they hold; a *class rule* proposes a class from facts.
/// A *study* answers one question of its own account by account; studies stand in the part `study`.
/// A *standing* analysis is kept fresh after every import; an *asked* one is worked out when someone wants it.
@NullMarked
@ApplicationModule(
        displayName = "Insight",
        allowedDependencies = {"access", "shell", "people", "account", "team", "orders"})
package pareto.insight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
