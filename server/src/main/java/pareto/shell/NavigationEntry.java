package pareto.shell;

import org.jspecify.annotations.Nullable;
import pareto.access.Actor;
import pareto.access.Right;

/// A place in the side bar that a module offers by declaring a bean.
///
/// @param key message key of its word, such as `orders.navigation`
/// @param icon name of a symbol in the icon sprite
/// @param href address of the page, also the beginning of the addresses below it
/// @param order from the top; the first four are the tabs of a phone
/// @param right what the reader needs; null for nothing
public record NavigationEntry(
        String key,
        String icon,
        String href,
        int order,
        @Nullable Right right) {

    public NavigationEntry(String key, String icon, String href, int order) {
        this(key, icon, href, order, null);
    }

    boolean shownTo(@Nullable Actor actor) {
        return actor != null && (right == null || actor.may(right));
    }

    boolean at(String path) {
        return path.equals(href) || path.startsWith(href + "/");
    }
}
