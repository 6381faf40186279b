package pareto.shell;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.AdministratorsOnly;
import pareto.access.Audit;
import pareto.access.Right;

/// What the company is called on every page.
@Controller
@RequestMapping("/company")
@AdministratorsOnly
class CompanyController {

    private static final int LONGEST = 60;

    private final Companies companies;
    private final Audit audit;

    CompanyController(Companies companies, Audit audit) {
        this.companies = companies;
        this.audit = audit;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("page", companies.current());
        return "shell/company";
    }

    @PostMapping
    @Transactional
    String update(@RequestParam String name) {
        String wanted = name.strip();
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            throw Refusal.badInput("shell.company.name.bad", LONGEST);
        }
        if (companies.current().sample()) {
            throw Refusal.conflict("shell.company.isSample");
        }
        companies.name(new Company(wanted, false));
        audit.record("shell.did.named", "company", wanted);
        return "redirect:/company";
    }

    /// Where the page stands in the side bar.
    @Configuration(proxyBeanMethods = false)
    static class Place {

        @Bean
        NavigationEntry company() {
            return new NavigationEntry("shell.company", "building-2", "/company", 90, Right.KEEP_PEOPLE);
        }
    }
}
