package io.podcatalog;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class Podcatalog {

    public static void main(String[] args) {
        SpringApplication.run(Podcatalog.class, args);
    }
}
