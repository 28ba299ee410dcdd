package io.podcatalog.people;

import io.podcatalog.podcast.Person;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/** Gives each person a slug made of the name, which SQL can't make, and an index to find people by it. */
@Component
class V53__give_people_pages extends BaseJavaMigration {

    private static final int BATCH = 1000;

    @Override
    public void migrate(Context context) throws SQLException {
        for (String owner : new String[] {"podcast", "episode"}) {
            try (Statement statement = context.getConnection().createStatement()) {
                statement.execute("alter table %s_person add column slug varchar(100)".formatted(owner));
                fill(context.getConnection(), owner);
                statement.execute("alter table %s_person alter column slug set not null".formatted(owner));
                statement.execute("create index %1$s_person_by_slug on %1$s_person (slug)".formatted(owner));
            }
        }
    }

    private static void fill(Connection connection, String owner) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet people =
                        select.executeQuery("select %1$s_id, position, name from %1$s_person".formatted(owner));
                PreparedStatement update = connection.prepareStatement(
                        "update %1$s_person set slug = ? where %1$s_id = ? and position = ?".formatted(owner))) {
            int waiting = 0;
            while (people.next()) {
                update.setString(1, Person.slug(people.getString(3)));
                update.setLong(2, people.getLong(1));
                update.setInt(3, people.getInt(2));
                update.addBatch();
                if (++waiting % BATCH == 0) {
                    update.executeBatch();
                }
            }
            update.executeBatch();
        }
    }
}
