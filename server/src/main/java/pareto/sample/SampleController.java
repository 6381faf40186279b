package pareto.sample;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import pareto.access.AdministratorsOnly;
import pareto.shell.Companies;
import pareto.shell.Company;

/// Removing the sample company.
@Controller
@RequestMapping("/sample")
@AdministratorsOnly
class SampleController {

    record SamplePage(Company company) {}

    private final Companies companies;
    private final Removing removing;

    SampleController(Companies companies, Removing removing) {
        this.companies = companies;
        this.removing = removing;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("page", new SamplePage(companies.current()));
        return "sample/show";
    }

    @PostMapping("/removal")
    String destroy() {
        removing.remove();
        return "redirect:/imports";
    }
}
