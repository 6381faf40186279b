package pareto.shell;

import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;
import pareto.access.Actor;
import pareto.shell.format.Formats;
import pareto.shell.format.Language;

/// What every template knows besides its own page record: who looks, in which language, where.
///
/// @param actor whoever looks; null before sign-in
/// @param navigation the places this actor may go to, in order
/// @param path address of this page without the query
/// @param address the same with the query
public record Screen(
        Formats formats,
        Messages messages,
        @Nullable Actor actor,
        Company company,
        List<NavigationEntry> navigation,
        String path,
        String address,
        CsrfField csrf,
        Assets assets) {

    public Language language() {
        return formats.language();
    }

    public String lang() {
        return language().tag();
    }

    /// The sentence under this key; a missing one is an error in tests and its key on a page.
    public String text(String key, Object... args) {
        return say(Text.of(key, args));
    }

    /// The same with `**bold**` words.
    public Content rich(String key, Object... args) {
        return new RichText(text(key, args));
    }

    public String say(Text text) {
        return messages.say(text, formats);
    }

    /// The word for this actor's role.
    public String role() {
        var role = actor == null ? null : actor.role();
        return role == null ? "" : text("shell.role." + role.name());
    }

    /// The first character of a name, for the face in the corner.
    public String initial() {
        return actor == null ? "" : initialOf(actor.name());
    }

    public String initialOf(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
    }

    /// The first four places, for the bar at the foot of a phone.
    public List<NavigationEntry> tabs() {
        return navigation.subList(0, Math.min(4, navigation.size()));
    }

    /// The places of one group.
    public List<NavigationEntry> places(NavigationEntry.Group group) {
        return navigation.stream().filter(entry -> entry.group() == group).toList();
    }

    public @Nullable String current(NavigationEntry entry) {
        return entry.at(path) ? "page" : null;
    }

    /// The address of a static file, such as `parts.css`.
    public String asset(String file) {
        return assets.url(file);
    }

    public Content icon(String name) {
        return new Icon(assets.url("icons.svg"), name);
    }

    /// Data for a chart, safe inside `<script type="application/json">` (write it with `$unsafe`).
    public String json(Object data) {
        return InlineJson.of(data);
    }
}
