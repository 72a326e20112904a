// What a person names or mends a film with; loaded when it is wanted, as the form is painted without it.
export { FilmFields } from './FilmFields.tsx';
export { NoFilm } from './NoFilm.tsx';
export { PosterActions } from './PosterActions.tsx';
