package pareto.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import pareto.access.Right;
import pareto.shell.NavigationEntry;

@Configuration(proxyBeanMethods = false)
class CalendarNavigation {

    @Bean
    NavigationEntry calendarsEntry() {
        return new NavigationEntry("calendar.title", "calendar", "/calendars", 89, Right.DECIDE);
    }
}
