package pareto.access;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.ui.Model;
import pareto.shell.Text;

/// A page that goes on to another address by itself, for a form may not lead to another server.
///
/// @param act what its link is called, for browsers that stay
record OnwardPage(Text title, Text why, Text act, String address) {

    String show(Model model, HttpServletResponse response) {
        response.setHeader("Refresh", "0; url=" + address);
        model.addAttribute("page", this);
        return "access/onward";
    }
}
