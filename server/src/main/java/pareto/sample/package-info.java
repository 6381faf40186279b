/// The sample company (示例公司): loaded at the first start so that a newcomer sees a portfolio at once, and removed
/// with one action. It comes in through the doors that real data use; nobody uses this module.
@NullMarked
@ApplicationModule(
        displayName = "Sample",
        allowedDependencies = {
            "access",
            "agreement",
            "assurance::measured",
            "shell",
            "people",
            "account",
            "account::contact",
            "team",
            "orders",
            "insight",
            "nomination",
            "service",
            "service::complaint",
            "service::crisis",
            "service::dispatch",
            "database"
        })
package pareto.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
