package pareto.insight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.account.ProfileValue;
import pareto.insight.DossierConditions.Condition;
import pareto.shell.Text;
import pareto.shell.format.Formats;
import pareto.team.Teams;

/// What rows of accounts can be chosen by, above any page that shows some.
///
/// @param address of the page without what is chosen
/// @param managers whose accounts can be chosen, each once
public record FilterBar(String address, Wanted wanted, List<Condition> conditions, List<Teams.Manager> managers) {

    String at(Wanted other) {
        return address + other.query();
    }

    /// Name of the person chosen; empty where none of their accounts is among those shown.
    String managerName(String id) {
        return managers.stream()
                .filter(manager -> manager.id().toString().equals(id))
                .map(Teams.Manager::name)
                .findFirst()
                .orElse("");
    }

    /// Where conditions on the dossier are chosen.
    String more() {
        Wanted kept = wanted.without("after");
        return "/portfolio/conditions" + kept.query()
                + (address.equals(ConditionsController.HOME)
                        ? ""
                        : (kept.given().isEmpty() ? "?" : "&") + "page=" + address);
    }

    /// A condition on the dossier in words.
    static Text said(Condition condition, Formats formats) {
        String equal = said(condition, condition.equal(), formats);
        String from = said(condition, condition.from(), formats);
        String to = said(condition, condition.to(), formats);
        if (!equal.isEmpty()) {
            return Text.of("insight.condition.equal", equal);
        }
        return from.isEmpty()
                ? Text.of("insight.condition.to", to)
                : to.isEmpty()
                        ? Text.of("insight.condition.from", from)
                        : Text.of("insight.condition.between", from, to);
    }

    private static String said(Condition condition, @Nullable ProfileValue value, Formats formats) {
        return switch (value) {
            case null -> "";
            case ProfileValue.Figure figure -> formats.quantity(figure.number());
            case ProfileValue.Amount amount -> formats.money(amount.amount(), amount.currency());
            case ProfileValue.Day day -> formats.date(day.day());
            case ProfileValue other -> condition.field().written(other, formats.language());
        };
    }
}
