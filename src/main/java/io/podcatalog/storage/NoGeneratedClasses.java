package io.podcatalog.storage;

import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.internal.none.BytecodeProviderImpl;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.service.spi.ServiceContributor;

/**
 * Makes Hibernate generate no classes. It would generate some for proxies of entities and for access to their fields. No
 * entity refers to another one, so there are no proxies; and a start without the generator is a tenth cheaper.
 */
public final class NoGeneratedClasses implements ServiceContributor {

    @Override
    public void contribute(StandardServiceRegistryBuilder services) {
        services.addService(BytecodeProvider.class, new BytecodeProviderImpl());
    }
}
