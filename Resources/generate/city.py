"""The invented city, theme by theme."""

import city_life
import city_people
import city_places
import city_works

ENTRIES = city_people.ENTRIES + city_works.ENTRIES + city_life.ENTRIES + city_places.ENTRIES
