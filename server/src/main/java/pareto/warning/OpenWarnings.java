package pareto.warning;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The door of this module: what needs somebody, for pages that compose.
@Component
public class OpenWarnings {

    private final WarningRows rows;
    private final ShopFallRows shop;

    OpenWarnings(WarningRows rows, ShopFallRows shop) {
        this.rows = rows;
        this.shop = shop;
    }

    /// Those of accounts the actor may see, most revenue at risk first.
    public List<AccountWarning> largest(int most) {
        return rows.open(most);
    }

    /// Accounts that have risen, those that bring most first, as far as the actor may see them.
    public List<AccountWarning> goodNews(int most) {
        return rows.goodNews(most);
    }

    /// Where the whole shop falls; for whoever may see totals.
    public Optional<ShopFalls> shop() {
        return shop.latest();
    }
}
