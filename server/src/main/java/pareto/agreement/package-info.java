/// Contracts with accounts and what they promise (协议). A *service promise* 服务水平承诺 (SLA) is signed data: a metric, a
/// target, a window, and the *compensation* 赔付 that is owed when it is missed. What a contract says stands in its
/// *versions*: a draft until its signing is recorded, and never changed from then on.
@NullMarked
@ApplicationModule(
        displayName = "Agreement",
        allowedDependencies = {"access", "shell", "people", "account", "account :: contact", "calendar"})
package pareto.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
