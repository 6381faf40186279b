/// Whether promises are kept (服务水平): what was measured, what a contract made of it, what is owed. A *statement*
/// 服务水平报告 says so for a contract and a month with every interval; *compensation* 赔付 is what we owe for a promise
/// that was missed, found before the customer asks.
@NullMarked
@ApplicationModule(
        displayName = "Assurance",
        allowedDependencies = {
            "database",
            "access",
            "shell",
            "people",
            "account",
            "account :: contact",
            "team",
            "insight",
            "agreement",
            "service",
            "calendar"
        })
package pareto.assurance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
