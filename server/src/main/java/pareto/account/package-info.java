/// Who the customers are (客户档案): accounts, the groups they form, what they are found by.
/// The people there stand in the part `contact`.
/// An *account* buys from us; an *account group* is the tree of accounts under one ultimate parent.
@NullMarked
@ApplicationModule(
        displayName = "Account",
        allowedDependencies = {"access", "shell", "people", "database"})
package pareto.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
