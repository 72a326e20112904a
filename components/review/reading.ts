/** What is shown of a film that was reviewed before: loaded as one file, and not by a form that is new. */
export { Joining } from '../film/Joining.tsx';
export { Reviews } from './Reviews.tsx';
