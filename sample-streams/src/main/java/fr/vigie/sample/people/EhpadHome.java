package fr.vigie.sample.people;

import fr.vigie.sample.territory.Site;
import java.util.List;

/** An EHPAD: one address, many residents. */
public record EhpadHome(Site site, List<Insured> residents) {}
