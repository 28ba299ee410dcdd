package io.podcatalog;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class Podcatalog {

    public static void main(String[] args) {
        // In a second thread, Spring Boot would make objects that no page needs. The start is not faster with it.
        System.setProperty("spring.backgroundpreinitializer.ignore", "true");
        SpringApplication.run(Podcatalog.class, args);
    }
}
