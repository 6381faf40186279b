/// One way in for everything a key account asks for (绿色通道). A *request* 服务请求 is one thing asked for; its *owner*
/// answers for it, and whoever takes it first, the *first responder* 首问负责人, does so until it is closed or another
/// has accepted it. What it takes in other cities and departments is sent out as *tasks* 任务, watched by *stopwatches*
/// 计时 against what the customer was promised and what departments promise each other.
@NullMarked
@ApplicationModule(
        displayName = "Service",
        allowedDependencies = {
            "database",
            "access",
            "shell",
            "people",
            "account",
            "account :: contact",
            "team",
            "insight",
            "insight :: study",
            "agreement",
            "calendar"
        })
package pareto.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
