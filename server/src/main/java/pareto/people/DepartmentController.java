package pareto.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import pareto.access.AdministratorsOnly;
import pareto.access.Audit;
import pareto.shell.Refusal;

/// The departments, kept by administrators.
@Controller
@RequestMapping("/departments")
@AdministratorsOnly
@Transactional
class DepartmentController {

    record DepartmentsPage(List<Departments.Department> departments) {}

    private final Departments departments;
    private final Audit audit;

    DepartmentController(Departments departments, Audit audit) {
        this.departments = departments;
        this.audit = audit;
    }

    @GetMapping
    String index(Model model) {
        model.addAttribute("page", new DepartmentsPage(departments.all()));
        return "people/departments";
    }

    @PostMapping
    String create(@RequestParam(defaultValue = "") String name, @RequestParam(required = false) @Nullable UUID parent) {
        UUID id = departments.add(named(name), parent);
        audit.record("people.did.departmentOpened", id.toString(), name.strip());
        return "redirect:/departments";
    }

    @PostMapping("/{id}")
    String update(@PathVariable UUID id, @RequestParam(defaultValue = "") String name) {
        departments.rename(id, named(name));
        audit.record("people.did.departmentRenamed", id.toString(), name.strip());
        return "redirect:/departments";
    }

    private static String named(String name) {
        if (name.isBlank()) {
            throw Refusal.badInput("people.department.nameless");
        }
        return name;
    }
}
