// SPDX-License-Identifier: Apache-2.0
package org.tongban.gateway.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.jaxrs.json.JacksonJsonProvider;
import java.io.IOException;
import java.util.List;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.CXFBusFactory;
import org.apache.cxf.endpoint.Server;
import org.apache.cxf.jaxrs.JAXRSServerFactoryBean;
import org.apache.cxf.transport.http.DestinationRegistryImpl;
import org.apache.cxf.transport.http.HTTPTransportFactory;
import org.apache.cxf.transport.servlet.ServletController;
import org.apache.cxf.transport.servlet.servicelist.ServiceListGeneratorServlet;

/**
 * One resource behind a CXF server of its own, with its own bus and mapper: what another resource does, or that it leaves,
 * touches nothing here.
 */
final class CxfServer implements AutoCloseable {
    private final Bus bus;
    private final Server server;
    private final ServletController controller;

    CxfServer(Object resource, ServletConfig config) {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(JAXRSServerFactoryBean.class.getClassLoader());
        try {
            this.bus = new CXFBusFactory().createBus();
            DestinationRegistryImpl registry = new DestinationRegistryImpl();
            JAXRSServerFactoryBean factory = new JAXRSServerFactoryBean();
            factory.setBus(bus);
            factory.setAddress("/");
            factory.setDestinationFactory(new HTTPTransportFactory(registry));
            factory.setServiceBean(resource);
            factory.setProviders(List.of(new JacksonJsonProvider(mapper()), new FailureMapper()));
            this.server = factory.create();
            this.controller = new ServletController(registry, config, new ServiceListGeneratorServlet(registry, bus));
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    void serve(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        controller.invoke(request, response);
    }

    @Override
    public void close() {
        server.destroy();
        bus.shutdown(false);
    }

    private static JsonMapper mapper() {
        return JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .build();
    }
}
