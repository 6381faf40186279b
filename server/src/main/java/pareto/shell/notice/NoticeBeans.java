package pareto.shell.notice;

import java.net.InetAddress;
import javax.net.ssl.SSLContext;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What notices rest on.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailSettings.class, NoticeSettings.class})
class NoticeBeans {

    @Bean
    SSLContext noticeTrust(NoticeSettings settings) {
        return Trust.of(settings.ca());
    }

    @Bean
    PublicAddresses noticeAddresses(NoticeSettings settings) {
        return new PublicAddresses(InetAddress::getAllByName, settings::isInside);
    }
}
