/// Order history in (订单账本): files become batches of lines in the ledger, which can be replaced and undone.
/// A *source* is a system order files come from; a *batch* is what one import added. Nobody else reads the ledger.
@NullMarked
@ApplicationModule(
        displayName = "Orders",
        allowedDependencies = {"access", "shell", "account", "database"})
package pareto.orders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
