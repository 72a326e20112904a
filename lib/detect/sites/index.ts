import type { Site } from '../site.ts';
import { afi } from './afi.ts';
import { allocine } from './allocine.ts';
import { amazon } from './amazon.ts';
import { anidb } from './anidb.ts';
import { anilist } from './anilist.ts';
import { animenewsnetwork } from './animenewsnetwork.ts';
import { animeplanet } from './animeplanet.ts';
import { anisearch } from './anisearch.ts';
import { appletv } from './appletv.ts';
import { bangumi } from './bangumi.ts';
import { betaseries } from './betaseries.ts';
import { bluray } from './bluray.ts';
import { bookmyshow } from './bookmyshow.ts';
import { boxofficemojo } from './boxofficemojo.ts';
import { castle } from './castle.ts';
import { cinecolombia } from './cinecolombia.ts';
import { cinemagia } from './cinemagia.ts';
import { cinemais } from './cinemais.ts';
import { comingsoon } from './comingsoon.ts';
import { criterion } from './criterion.ts';
import { criterionchannel } from './criterionchannel.ts';
import { criticker } from './criticker.ts';
import { crunchyroll } from './crunchyroll.ts';
import { csfd } from './csfd.ts';
import { curzon } from './curzon.ts';
import { daum } from './daum.ts';
import { disneyplus } from './disneyplus.ts';
import { doesthedogdie } from './doesthedogdie.ts';
import { douban } from './douban.ts';
import { ecartelera } from './ecartelera.ts';
import { eiga } from './eiga.ts';
import { elcinema } from './elcinema.ts';
import { everyman } from './everyman.ts';
import { fandango } from './fandango.ts';
import { fdb } from './fdb.ts';
import { filmaffinity } from './filmaffinity.ts';
import { filmarks } from './filmarks.ts';
import { filmcrave } from './filmcrave.ts';
import { filmow } from './filmow.ts';
import { filmweb } from './filmweb.ts';
import { googleplay } from './googleplay.ts';
import { hbomax } from './hbomax.ts';
import { hotstar } from './hotstar.ts';
import { hulu } from './hulu.ts';
import { icaa } from './icaa.ts';
import { icheckmovies } from './icheckmovies.ts';
import { imdb } from './imdb.ts';
import { justwatch } from './justwatch.ts';
import { kanopy } from './kanopy.ts';
import { kinobox } from './kinobox.ts';
import { kinode } from './kinode.ts';
import { kinopoisk } from './kinopoisk.ts';
import { kinorium } from './kinorium.ts';
import { kinoteatr } from './kinoteatr.ts';
import { letterboxd } from './letterboxd.ts';
import { lexi } from './lexi.ts';
import { maoyan } from './maoyan.ts';
import { metacritic } from './metacritic.ts';
import { moviemeter } from './moviemeter.ts';
import { moviepilot } from './moviepilot.ts';
import { moviewalker } from './moviewalker.ts';
import { mubi } from './mubi.ts';
import { myanimelist } from './myanimelist.ts';
import { mydramalist } from './mydramalist.ts';
import { mymovies } from './mymovies.ts';
import { netflix } from './netflix.ts';
import { ofdb } from './ofdb.ts';
import { okko } from './okko.ts';
import { paramountplus } from './paramountplus.ts';
import { peacock } from './peacock.ts';
import { plex } from './plex.ts';
import { port } from './port.ts';
import { primevideo } from './primevideo.ts';
import { rateyourmusic } from './rateyourmusic.ts';
import { reelgood } from './reelgood.ts';
import { rogerebert } from './rogerebert.ts';
import { rottentomatoes } from './rottentomatoes.ts';
import { senscritique } from './senscritique.ts';
import { simkl } from './simkl.ts';
import { sinemalar } from './sinemalar.ts';
import { thenumbers } from './thenumbers.ts';
import { thetvdb } from './thetvdb.ts';
import { tmdb } from './tmdb.ts';
import { trakt } from './trakt.ts';
import { tubi } from './tubi.ts';
import { watchapedia } from './watchapedia.ts';
import { wikipedia } from './wikipedia.ts';

/** Every site we know: the most visited first, then by name. Adding one is a file, a line here and a page in `tests/pages/`. */
export const sites: readonly Site[] = [
  imdb,
  letterboxd,
  douban,
  tmdb,
  rottentomatoes,
  wikipedia,
  allocine,
  csfd,
  afi,
  amazon,
  anidb,
  anilist,
  animenewsnetwork,
  animeplanet,
  anisearch,
  appletv,
  bangumi,
  betaseries,
  bluray,
  bookmyshow,
  boxofficemojo,
  castle,
  cinecolombia,
  cinemagia,
  cinemais,
  comingsoon,
  criterion,
  criterionchannel,
  criticker,
  crunchyroll,
  curzon,
  daum,
  disneyplus,
  doesthedogdie,
  ecartelera,
  eiga,
  elcinema,
  everyman,
  fandango,
  fdb,
  filmaffinity,
  filmarks,
  filmcrave,
  filmow,
  filmweb,
  googleplay,
  hbomax,
  hotstar,
  hulu,
  icaa,
  icheckmovies,
  justwatch,
  kanopy,
  kinobox,
  kinode,
  kinopoisk,
  kinorium,
  kinoteatr,
  lexi,
  maoyan,
  metacritic,
  moviemeter,
  moviepilot,
  moviewalker,
  mubi,
  myanimelist,
  mydramalist,
  mymovies,
  netflix,
  ofdb,
  okko,
  paramountplus,
  peacock,
  plex,
  port,
  primevideo,
  rateyourmusic,
  reelgood,
  rogerebert,
  senscritique,
  simkl,
  sinemalar,
  thenumbers,
  thetvdb,
  trakt,
  tubi,
  watchapedia,
];
