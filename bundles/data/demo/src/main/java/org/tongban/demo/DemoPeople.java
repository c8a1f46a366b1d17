// SPDX-License-Identifier: Apache-2.0
package org.tongban.demo;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.hall.DivisionCode;
import org.tongban.identity.NewPerson;
import org.tongban.identity.PersonService;
import org.tongban.identity.RegisterOutcome;

/** Registers the demo people; whoever is registered already is left alone. */
final class DemoPeople {
    private static final Logger LOG = LoggerFactory.getLogger(DemoPeople.class);
    private static final String TABLE = "people.csv";
    private static final String CHARACTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final PersonService persons;
    private final AccountFile file;
    private final SecureRandom random = new SecureRandom();

    DemoPeople(PersonService persons, AccountFile file) {
        this.persons = persons;
        this.file = file;
    }

    void register() {
        Resource.rows(TABLE).forEach(row -> register(Resource.cells(row)));
    }

    private void register(List<String> cells) {
        String code = cells.get(0);
        String password = password();
        RegisterOutcome outcome = persons.register(new NewPerson(
                code, cells.get(1), cells.get(2), password, division(cells.get(3)), division(cells.get(4))));
        if (outcome instanceof RegisterOutcome.Registered) {
            file.put(new Account(cells.get(5), code, password, cells.get(6)));
        } else if (outcome instanceof RegisterOutcome.Invalid invalid) {
            LOG.error("a demo person is not registered: {}", invalid.errors());
        }
    }

    private static Optional<DivisionCode> division(String code) {
        return code.isEmpty() ? Optional.empty() : Optional.of(DivisionCode.of(code));
    }

    /** Three groups of four: to be typed from a sheet of paper. */
    private String password() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 14; i++) {
            password.append(i % 5 == 4 ? '-' : CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return password.toString();
    }
}
