package pareto.shell;

import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import pareto.access.Actor;
import pareto.access.Right;

/// A place in the side bar that a module offers by declaring a bean.
///
/// @param key message key of its word, such as `orders.navigation`
/// @param icon name of a symbol in the icon sprite
/// @param href address of the page, also the beginning of the addresses below it
/// @param order from the top; the first four are the tabs of a phone; it also says to which [Group] the place belongs
/// @param right what the reader needs; null for nothing
/// @param count how much waits there for the reader; null where that is not told
public record NavigationEntry(
        String key,
        String icon,
        String href,
        int order,
        @Nullable Right right,
        @Nullable IntSupplier count) {

    private static final int TEAM_FROM = 50;
    private static final int HOUSE_FROM = 80;

    /// Places that stand together.
    public enum Group {
        /// What is worked on every day.
        WORK,
        /// Colleagues, and oneself.
        TEAM,
        /// What is set up now and then.
        HOUSE
    }

    public NavigationEntry(String key, String icon, String href, int order, @Nullable Right right) {
        this(key, icon, href, order, right, null);
    }

    public NavigationEntry(String key, String icon, String href, int order) {
        this(key, icon, href, order, null, null);
    }

    Group group() {
        if (order < TEAM_FROM) {
            return Group.WORK;
        }
        return order < HOUSE_FROM ? Group.TEAM : Group.HOUSE;
    }

    boolean shownTo(@Nullable Actor actor) {
        return actor != null && (right == null || actor.may(right));
    }

    /// How much waits there; nothing where that cannot be told, since a side bar keeps no page from being shown.
    int waiting() {
        try {
            return count == null ? 0 : count.getAsInt();
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(NavigationEntry.class).warn("How much waits at {} is not known", href, e);
            return 0;
        }
    }

    boolean at(String path) {
        return path.equals(href) || path.startsWith(href + "/");
    }
}
