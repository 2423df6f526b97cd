package fr.vigie.sample.hearing;

import fr.vigie.sample.practice.Practice;
import fr.vigie.sample.practice.Practitioner;
import fr.vigie.sample.territory.WeightedPlaces;

/**
 * A hearing-aid shop.
 *
 * @param index position among the shops
 * @param practice as a biller
 * @param audiologist who fits the aids
 * @param clients where its clients live
 */
public record HearingShop(int index, Practice practice, Practitioner audiologist, WeightedPlaces clients) {}
